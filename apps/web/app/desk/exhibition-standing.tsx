import { Form } from 'react-router';
import { When } from '../components/when';
import { Confirm } from './confirm';
import { type DeskProblem, problemIn } from './errors';
import { AreaField } from './field';

interface StandingProps {
  exhibition: { state: string; opensAt: string; closesAt: string; items: readonly unknown[] };
  mayChange: boolean;
  problems: readonly DeskProblem[] | undefined;
  reason: string | undefined;
}

/** The two steps that shoppers notice, each asked once: scheduling and cancelling. */
export function ExhibitionStanding({ exhibition, mayChange, problems, reason }: StandingProps) {
  if (!mayChange) return exhibition.state === 'DRAFT' ? <p className="note gap">기획전은 기획 담당이 예약하고 바꿉니다.</p> : null;
  const draft = exhibition.state === 'DRAFT';
  return (
    <div className="row tight wrapy start gap">
      {draft ? (
        <Confirm ask="예약하기">
          <p>
            <When at={exhibition.opensAt} />에 저절로 열리고 <When at={exhibition.closesAt} />에 닫힙니다. 상품 {exhibition.items.length}개의 가격이 그때 바뀝니다. 저장하지 않은 내용은 예약되지 않습니다.
          </p>
          <Form method="post" className="gap-s">
            <button className="btn main" name="intent" value="schedule">
              이대로 예약하기
            </button>
          </Form>
        </Confirm>
      ) : null}
      <Confirm ask="취소하기" tone="danger" open={problemIn(problems, 'reason') !== undefined}>
        <p>{exhibition.state === 'OPEN' ? '지금 바로 기획전 가격이 사라집니다. 되돌릴 수 없습니다. 이미 주문한 것은 그 가격 그대로입니다.' : '다시 열 수 없습니다. 열려면 새로 만들어야 합니다.'}</p>
        <Form method="post" className="gap-s" noValidate>
          <AreaField name="reason" label="취소하는 까닭" hint="쇼핑객에게 그대로 보입니다." rows={2} maxLength={500} defaultValue={reason} problem={problemIn(problems, 'reason')} />
          <button className="btn danger gap-s" name="intent" value="cancel">
            기획전을 취소하기
          </button>
        </Form>
      </Confirm>
    </div>
  );
}
