import { Form } from 'react-router';
import { Field } from '../components/field';
import { DeskErrors, type DeskProblem, problemIn } from './errors';
import { DeskPage } from './page';
import { DeskShell } from './shell';

interface SignInProps {
  desk: 'vendor' | 'staff';
  refused: { problems: DeskProblem[]; email: string } | undefined;
  demo: boolean;
  children: React.ReactNode;
}

export function SignInPage({ desk, refused, demo, children }: SignInProps) {
  return (
    <DeskShell desk={desk} who={null} entries={[]} demo={demo}>
      <DeskPage title={desk === 'vendor' ? '업체 로그인' : '직원 로그인'}>
        <div className="narrow-form">
          <DeskErrors problems={refused?.problems} />
          <Form method="post" className="panel gap" noValidate>
            <Field name="email" label="전자우편" type="email" inputMode="email" autoComplete="username" value={refused?.email} problem={problemIn(refused?.problems, 'email')} />
            <Field name="password" label="비밀번호" type="password" autoComplete="current-password" problem={problemIn(refused?.problems, 'password')} />
            <button className="btn main full gap">로그인하기</button>
          </Form>
          <div className="gap small">{children}</div>
        </div>
      </DeskPage>
    </DeskShell>
  );
}
