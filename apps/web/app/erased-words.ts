/** In the place of what was erased when its years were over. */
export const ERASED_PEOPLE = '보관 기간이 지나 지웠습니다. 금액과 상태만 남아 있습니다.';
export const ERASED_TALK = '보관 기간이 지나 주고받은 글과 사진을 지웠습니다.';
