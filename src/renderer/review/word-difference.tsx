/** Two wordings as one text: what would go is struck out, what would come is underlined; never by colour alone. */
import { diffWordsWithSpace } from 'diff';
import classes from './review.module.css';

export function WordDifference(props: { from: string; to: string; language: string }) {
  return (
    <p className={classes['difference']} lang={props.language}>
      {diffWordsWithSpace(props.from, props.to).map(({ value, added, removed }, index) => {
        // oxlint-disable-next-line react/no-array-index-key -- the same words may come again; their place is their identity
        if (added) return <ins key={index}>{value}</ins>;
        // oxlint-disable-next-line react/no-array-index-key -- as above
        if (removed) return <del key={index}>{value}</del>;
        // oxlint-disable-next-line react/no-array-index-key -- as above
        return <span key={index}>{value}</span>;
      })}
    </p>
  );
}
