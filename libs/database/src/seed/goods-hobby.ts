import type { Top } from './goods.js';

/** Play, pastimes, learning. */
export const HOBBY_GOODS: Top = {
  slug: 'hobby', name: '놀이와 배움', nameEn: 'Play and learning', palette: 'office',
  middles: [
    {
      slug: 'play', name: '아이 놀이', nameEn: 'Play',
      leaves: [
        {
          slug: 'wooden-toys', name: '나무 장난감', nameEn: 'Wooden toys', notice: 'kids', shapes: ['train', 'blocks'], size: '24 × 8 × 9cm, 320g',
          remarks: ['물로 만든 칠을 써서 입에 넣어도 되게 했습니다.', '젖은 천으로 닦고 그늘에 말려 주세요.', '작은 조각이 없어 두 돌부터 놀 수 있습니다.'],
          rows: [
            ['hang-namunori', '철길 따라 기차', '항동 철길을 본떠 만든 두 칸 기차입니다.', 32000, '너도밤나무', { shape: 'train', options: '칸:두 칸,네 칸+14000' }],
            ['hang-namunori', '쌓기 나무 서른 개', '무게 가운데가 다른 나무 서른 개를 쌓습니다.', 39000, '단풍나무, 호두나무', { shape: 'blocks', size: '한 개 4cm, 1.1kg' }],
            ['hang-namunori', '굴러가는 밀차', '첫걸음을 떼는 아이가 밀고 다니는 수레입니다.', 68000, '자작나무', { shape: 'train', size: '38 × 28 × 42cm, 2.4kg', list: 75000 }],
            ['hang-namunori', '집 짓기 조각', '지붕과 기둥을 맞추어 동네를 세웁니다.', 45000, '소나무', { shape: 'blocks', size: '48조각, 1.3kg' }],
            ['hang-namunori', '공방 손질 장난감', '나무 나사와 판을 끼우고 푸는 놀잇감입니다.', 36000, '너도밤나무', { shape: 'blocks', size: '30 × 20 × 8cm, 800g' }],
          ],
        },
        {
          slug: 'learning-kits', name: '코딩·과학 교구', nameEn: 'Learning kits', notice: 'kids', shapes: ['robot', 'kit', 'board'], size: '22 × 16 × 8cm, 450g',
          remarks: ['어른의 도움 없이 읽을 수 있게 그림으로 풀었습니다.', '건전지는 따로 넣어야 합니다.', '열 살부터 혼자 만들 수 있습니다.'],
          rows: [
            ['guro-code', '길 찾는 로봇', '종이에 그은 선을 따라가는 로봇을 조립합니다.', 48000, 'ABS, 회로 기판', { shape: 'robot', options: '색상:하늘색,주황' }],
            ['gvalley-board', '불빛 명함 꾸러미', '건전지 하나로 반짝이는 명함을 납땜 없이 만듭니다.', 12500, '종이, 회로 기판', { shape: 'kit' }],
            ['guro-code', '카드로 하는 코드 놀이', '화면 없이 카드를 늘어놓아 차례와 되풀이를 배웁니다.', 24000, '종이', { shape: 'cards', size: '카드 64장' }],
            ['gvalley-board', '날씨 관측소 만들기', '창밖의 온도와 습도를 재어 그래프로 그립니다.', 52000, '회로 기판, 폴리프로필렌', { shape: 'kit', list: 58000 }],
            ['guro-jeokcheung', '움직이는 손 만들기', '실을 당기면 손가락이 접히는 손을 맞춥니다.', 29000, 'PLA, 면실', { shape: 'gear' }],
          ],
        },
        {
          slug: 'games', name: '퍼즐·놀이판', nameEn: 'Puzzles and games', notice: 'kids', shapes: ['puzzle', 'dice'], size: '26 × 26 × 5cm, 700g',
          remarks: ['한 판이 이십 분을 넘지 않습니다.', '잃어버린 말은 따로 보내 드립니다.', '글을 몰라도 할 수 있습니다.'],
          rows: [
            ['hang-namunori', '구로 열 동 퍼즐', '열 동의 모양을 맞추며 동네 이름을 익힙니다.', 21000, '자작나무 합판', { shape: 'puzzle', size: '30 × 22cm, 400g' }],
            ['hang-namunori', '장터 놀이판', '가게를 차리고 손님을 맞는 두 사람에서 네 사람의 놀이입니다.', 34000, '종이, 나무', { shape: 'dice', list: 38000 }],
            ['gung-gyeolmun', '말 잇기 카드', '한 장씩 내며 이야기를 이어 가는 카드 백 장입니다.', 16000, '종이', { shape: 'cards', size: '카드 100장' }],
            ['hang-namunori', '동물 소리 짝 맞추기', '뒤집어 같은 그림을 찾는 두꺼운 나무 카드입니다.', 19000, '자작나무 합판', { shape: 'puzzle', size: '24조각' }],
          ],
        },
      ],
    },
    {
      slug: 'pastime', name: '취미', nameEn: 'Pastimes',
      leaves: [
        {
          slug: 'craft-kits', name: '만들기 꾸러미', nameEn: 'Craft kits', notice: 'etc', shapes: ['yarn', 'kit'], size: '22 × 16 × 8cm',
          remarks: ['처음 하는 사람이 하루 저녁에 끝낼 수 있습니다.', '움직이는 그림 설명을 볼 수 있는 주소를 넣었습니다.', '실과 재료가 모자라면 더 보내 드립니다.'],
          rows: [
            ['oryu-kobaneul', '첫 목도리 뜨기 꾸러미', '코를 잡아 둔 바늘을 보내 바로 뜨기 시작합니다.', 28000, '모사, 대나무 바늘', { shape: 'yarn', options: '색상:벽돌색,회색,청록' }],
            ['cheonwang-geopum', '비누 만들기 꾸러미', '불을 쓰지 않고 녹여 붓는 비누 네 개입니다.', 19800, '비누 바탕, 말린 꽃', { shape: 'kit' }],
            ['gung-heuk', '집에서 빚는 그릇 꾸러미', '빚어서 보내 주시면 가마에 구워 돌려드립니다.', 39000, '백토 1kg, 도구 다섯', { shape: 'kit', list: 44000 }],
            ['garibong-silttam', '손바느질 파우치 꾸러미', '재단한 천과 바늘을 담아 바느질만 하면 됩니다.', 16500, '면, 실, 지퍼', { shape: 'kit', options: '색상:쪽빛,겨자색' }],
            ['oryu-kobaneul', '코바늘 꽃 브로치 꾸러미', '한 시간이면 꽃 세 송이를 뜹니다.', 12000, '면사, 코바늘', { shape: 'yarn' }],
          ],
        },
        {
          slug: 'pets', name: '반려동물', nameEn: 'Pets', notice: 'etc', shapes: ['petbowl', 'leash', 'pillow'], size: '지름 14cm',
          remarks: ['물어뜯어 상한 자리가 있으면 바로 바꿔 주세요.', '세척기에 돌려도 됩니다.', '새 물건은 며칠 곁에 두어 냄새에 익숙해지게 해 주세요.'],
          rows: [
            ['cheonwang-sanchaek', '기울인 밥그릇', '코가 눌린 아이도 먹기 좋게 바닥을 기울였습니다.', 21000, '도자기', { shape: 'petbowl', options: '색상:옥색,감색' }],
            ['cheonwang-sanchaek', '두 손 자유 산책줄', '허리에 두르고 두 손을 쓰는 산책줄입니다.', 34000, '나일론, 알루미늄', { shape: 'leash', options: '색상:주황,남색 / 길이:1.8m,2.5m+3000' }],
            ['cheonwang-sanchaek', '밤길 반짝 목줄', '건전지 없이 빛을 되비쳐 밤에 보입니다.', 14500, '나일론', { shape: 'leash', options: '크기:S,M,L', list: 16500 }],
            ['gaebong-pogeun', '빨아 쓰는 동물 방석', '털이 박히지 않는 천으로 지어 털어 내기 쉽습니다.', 36000, '면, 폴리에스터 솜', { shape: 'pillow', options: '크기:60cm,80cm+12000', size: '지름 60cm' }],
            ['cheonwang-sanchaek', '북어 말린 간식', '소금을 빼고 말린 북어를 손가락 길이로 잘랐습니다.', 8900, '북어 100%', { shape: 'pouch', size: '100g' }],
          ],
        },
        {
          slug: 'sports', name: '운동', nameEn: 'Sports', notice: 'sports', shapes: ['mat', 'weights', 'shuttle'], size: '61 × 173cm, 1.2kg',
          remarks: ['첫날은 무게와 시간을 반으로 줄여 시작해 주세요.', '땀은 젖은 천으로 닦고 말려 주세요.', '바닥에 놓을 때 소리가 나지 않습니다.'],
          rows: [
            ['gocheok-gureugi', '소리 없는 매트', '뛰어도 아래층에 울리지 않게 두 겹으로 붙였습니다.', 46000, 'TPE', { shape: 'mat', options: '두께:6mm,10mm+9000 / 색상:청록,회색' }],
            ['gocheok-gureugi', '물로 무게 맞추는 아령', '물을 넣고 빼서 반 킬로그램씩 바꿉니다.', 28000, '폴리에틸렌', { shape: 'weights', size: '0.5–4kg × 2' }],
            ['gocheok-gureugi', '골목 배드민턴 한 벌', '바람에 덜 날리는 무거운 공이 들어 있습니다.', 25000, '알루미늄, 나일론', { shape: 'shuttle', size: '라켓 2, 공 3', list: 29000 }],
            ['gocheok-gureugi', '고무 씌운 아령 두 개', '모가 나서 굴러가지 않는 아령입니다.', 32000, '주철, 고무', { shape: 'weights', options: '무게:2kg,3kg+9000,5kg+24000' }],
            ['gocheok-gureugi', '등 푸는 공과 매트', '앉아서 일하는 사람의 어깨를 푸는 꾸러미입니다.', 19500, 'TPE, 고무', { shape: 'mat', size: '40 × 60cm, 700g' }],
          ],
        },
      ],
    },
    {
      slug: 'lessons', name: '배움과 이용권', nameEn: 'Lessons and passes',
      leaves: [
        {
          slug: 'workshops', name: '공방 체험권', nameEn: 'Workshop passes', notice: 'etc-service', shapes: ['ticket', 'ticket'], size: '종이 이용권 1장',
          remarks: ['종이 이용권을 우편으로 보내 드립니다.', '날은 전화로 정하고, 받은 날부터 여섯 달 안에 쓰시면 됩니다.', '다른 사람에게 선물해도 됩니다.'],
          rows: [
            ['gung-heuk', '물레 두 시간 체험권', '그릇 두 개를 빚고, 구워서 보내 드립니다.', 45000, '체험 2시간', { options: '사람:한 사람,두 사람+40000' }],
            ['gocheok-balhyo', '장 담그기 하루 체험권', '옥상 장독에 내 이름을 걸고 된장을 담급니다.', 60000, '체험 5시간', { list: 68000 }],
            ['onsu-mokgong', '도마 만들기 체험권', '통나무를 골라 자르고 갈아 도마 하나를 만듭니다.', 58000, '체험 3시간', {}],
            ['dorim-oven', '식빵 굽기 체험권', '반죽부터 굽기까지 반나절을 함께합니다.', 42000, '체험 4시간', {}],
            ['guro-jepan', '활판 명함 찍기 체험권', '활자를 골라 내 이름을 스무 장 찍습니다.', 38000, '체험 2시간', { shape: 'stamp' }],
          ],
        },
        {
          slug: 'courses', name: '온라인 강의', nameEn: 'Online courses', notice: 'digital-content', shapes: ['lesson', 'screen'], size: '코드 카드 1장', excluded: 'digital',
          remarks: ['카드에 적힌 코드를 넣으면 강의가 열립니다.', '자막과 느린 재생을 갖추었습니다.', '한 번 열면 기한 없이 다시 볼 수 있습니다.'],
          rows: [
            ['guro-code', '퇴근 뒤 파이썬 열 시간', '하루 이십 분씩 서른 날에 끝나는 첫 강의입니다.', 49000, '강의 30편, 10시간', { shape: 'lesson' }],
            ['guro-code', '가게 장부 자동으로', '표 계산으로 매출과 재고를 정리하는 법을 배웁니다.', 39000, '강의 18편, 6시간', { shape: 'screen', list: 45000 }],
            ['gvalley-board', '기판 그리기 첫걸음', '회로를 그려 공장에 맡기는 데까지 갑니다.', 65000, '강의 24편, 9시간', { shape: 'lesson' }],
            ['oryu-kobaneul', '영상으로 배우는 코바늘', '손 위에서 찍어 코 하나하나가 보입니다.', 29000, '강의 12편, 4시간', { shape: 'lesson' }],
          ],
        },
        {
          slug: 'software', name: '가게 소프트웨어', nameEn: 'Software for shops', notice: 'digital-content', shapes: ['screen', 'ticket'], size: '코드 카드 1장', excluded: 'digital',
          remarks: ['카드의 코드를 넣은 날부터 기간을 셉니다.', '쓰던 자료는 언제나 파일로 내려받을 수 있습니다.', '물음에는 평일 하루 안에 답합니다.'],
          rows: [
            ['guro-code', '작은 가게 예약 장부', '전화와 문자로 받은 예약을 한 화면에 모읍니다.', 33000, '이용권', { options: '기간:석 달,한 해+77000' }],
            ['guro-code', '재고 세는 앱 이용권', '전화기로 찍어 세고 모자라면 알려 줍니다.', 27000, '이용권', { options: '기간:석 달,한 해+63000' }],
            ['guro-code', '메뉴판 만들기', '글과 값을 넣으면 인쇄할 메뉴판이 나옵니다.', 19000, '이용권, 한 해', { list: 22000 }],
            ['gvalley-board', '공장 온도 지킴이', '센서 값을 모아 넘치면 문자로 알려 줍니다.', 88000, '이용권, 한 해', {}],
          ],
        },
      ],
    },
  ],
};
