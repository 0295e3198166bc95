import { DONG } from '#kernel/pure';
import { SelectField } from './field';

/** One of Guro's ten legal neighbourhoods; nothing is chosen beforehand. */
export function DongField({ value, problem }: { value: string | undefined; problem?: string | undefined }) {
  return (
    <SelectField name="dong" label="사업장이 있는 동" problem={problem} defaultValue={value ?? ''}>
      <option value="" disabled>
        골라 주세요
      </option>
      {DONG.map((dong) => (
        <option key={dong}>{dong}</option>
      ))}
    </SelectField>
  );
}
