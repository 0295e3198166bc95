import { useState } from 'react';
import { problemIn } from './errors';
import type { Section } from './product-sections';

interface PicturesProps extends Section {
  /** A picture has come up: the form takes it in. */
  onUploaded: (picture: { id: string; small: string }) => void;
}

/** Pictures in their order, each with the text that stands for it. Upload begins at once; without JavaScript a button sends it. */
export function PictureSection({ draft, problems, onUploaded }: PicturesProps) {
  const { pictures } = draft;
  return (
    <section className="panel" aria-labelledby="h-pictures" id="s-pictures">
      <h2 id="h-pictures">2. 그림</h2>
      <p className="soft gap-s">첫 그림이 목록에 나옵니다. 그림마다 보이지 않는 사람에게 들려줄 글을 적어 주세요.</p>
      <ol className="pics gap" role="list">
        {pictures.map((picture, index) => {
          const problem = problemIn(problems, `alt-${index}`);
          return (
            <li key={picture.id}>
              <img src={picture.small} alt={picture.alt === '' ? `${index + 1}번째 그림` : picture.alt} width={96} height={96} />
              <div>
                <input type="hidden" name="picture-id" value={picture.id} />
                <input type="hidden" name="picture-small" value={picture.small} />
                <label htmlFor={`alt-${index}`}>{index + 1}번째 그림을 설명하는 글</label>
                <input className="in s" id={`alt-${index}`} name="picture-alt" defaultValue={picture.alt} maxLength={300} autoComplete="off" placeholder="예: 갈색 유리병에 담긴 씨간장" aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `alt-${index}-problem`} />
                {problem === undefined ? null : (
                  <p className="err" id={`alt-${index}-problem`}>
                    {problem}
                  </p>
                )}
                <p className="row tight wrapy gap-s">
                  <Order intent={`earlier:${index}`} name="앞으로" of={index + 1} off={index === 0} />
                  <Order intent={`later:${index}`} name="뒤로" of={index + 1} off={index === pictures.length - 1} />
                  <Order intent={`remove-picture:${index}`} name="빼기" of={index + 1} off={false} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <Upload problem={problemIn(problems, 'picture')} onUploaded={onUploaded} />
    </section>
  );
}

function Order({ intent, name, of, off }: { intent: string; name: string; of: number; off: boolean }) {
  return off ? null : (
    <button className="btn s" name="intent" value={intent} formNoValidate>
      {name}
      <span className="vh">: 그림 {of}</span>
    </button>
  );
}

function Upload({ problem, onUploaded }: { problem: string | undefined; onUploaded: PicturesProps['onUploaded'] }) {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string[]>([]);
  const send = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    const refused: string[] = [];
    for (const [index, file] of files.entries()) {
      setSaid(`그림 ${files.length}장 가운데 ${index + 1}번째를 올리고 있습니다`);
      const answer = await upload(file);
      if ('message' in answer) refused.push(`${file.name}: ${answer.message}`);
      else onUploaded(answer);
    }
    input.value = '';
    setFailed(refused);
    setSaid(refused.length === files.length ? '' : `그림 ${files.length - refused.length}장을 올렸습니다. 설명하는 글을 적어 주세요.`);
  };
  const problems = [...(problem === undefined ? [] : [problem]), ...failed];
  return (
    <div className="field gap">
      <label htmlFor="picture">그림 올리기</label>
      <p className="hint" id="picture-hint">
        JPG, PNG, WebP, AVIF. 한 장에 10MB까지, 짧은 변이 600픽셀보다 큰 그림이 좋습니다.
      </p>
      <input className="in" id="picture" name="picture" type="file" accept="image/jpeg,image/png,image/webp,image/avif" multiple aria-describedby="picture-hint picture-said" onChange={(event) => void send(event.currentTarget)} />
      <p id="picture-said" role="status" className="small good">
        {said}
      </p>
      {problems.map((text) => (
        <p className="err" key={text}>
          {text}
        </p>
      ))}
      <noscript>
        <button className="btn gap-s" name="intent" value="upload">
          고른 그림 올리기
        </button>
      </noscript>
    </div>
  );
}

/** Sends one file through our own server to the API, which checks it by content and encodes it anew. */
async function upload(file: File): Promise<{ id: string; small: string } | { message: string }> {
  const body = new FormData();
  body.set('file', file);
  try {
    const answer = await fetch('/vendor/pictures', { method: 'POST', body, headers: { accept: 'application/json' } });
    return (await answer.json()) as { id: string; small: string } | { message: string };
  } catch {
    return { message: '올리지 못했습니다. 연결을 확인하고 다시 해 주세요.' };
  }
}
