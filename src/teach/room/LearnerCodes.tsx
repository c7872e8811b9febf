import { copyText } from '../../figures/kit/copyText.ts';
import type { LearnerCode } from '../../rows/teach/code/learnerCodes.ts';

interface Props {
  readonly codes: readonly LearnerCode[];
  readonly onSave?: () => void;
}

/** The codes of a learner's answers, each with what it is for and a button that copies it. */
export function LearnerCodes({ codes, onSave }: Props) {
  if (codes.length === 0) return <p>Answer first: then the code stands here.</p>;
  return (
    <>
      <dl class="code-list">
        {codes.map(({ list, code, answered, of }) => (
          <div key={list.id}>
            <dt>
              For {list.title}
              {of > 1 && `, ${answered} of ${of} answered`}
            </dt>
            <dd>
              <code data-list={list.id}>{code}</code>{' '}
              <button
                type="button"
                class="text-button"
                aria-label={`Copy the code for ${list.title}`}
                onClick={({ currentTarget }) => {
                  copyText(code, currentTarget);
                }}
              >
                Copy
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" class="text-button" onClick={onSave}>
          Save the codes and answers for your teacher
        </button>
      </p>
    </>
  );
}
