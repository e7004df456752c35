/** Who has to do with whom around a case: a drawing whose names are links, and the same in sentences beneath. */
import { Anchor, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  RelationEdge,
  RelationGraph as Graph,
  RelationNode,
} from '@shared/relation/relation-graph.schema';
import { useRoute } from '../ipc/useRoute';
import { personName } from '../person/person-words';
import { ErrorMessage } from '../ui/error-message';
import { SectionCard } from '../ui/section-card';
import { useWords, type Words } from '../ui/words';
import { layOut, middleOfLabel, type Layout } from './graph-layout';
import classes from './relation.module.css';

export function CaseRelations({ caseFileId }: { caseFileId: string }) {
  const { t } = useTranslation('relation');
  const graph = useRoute('relation.graphOfCase', { caseFileId });
  if (graph.error !== null) return <ErrorMessage error={graph.error} />;
  const edges = graph.data?.edges ?? [];
  return (
    <SectionCard title={t('graph')}>
      {edges.length === 0 || graph.data === undefined ? (
        <Text size="sm" c="dimmed">
          {t('graphEmpty')}
        </Text>
      ) : (
        <Drawing graph={graph.data} />
      )}
    </SectionCard>
  );
}

function Drawing({ graph }: { graph: Graph }) {
  const { t } = useTranslation('relation');
  const words = useWords();
  const { ref, width } = useElementSize();
  const layout = useMemo(() => {
    const nodes = graph.nodes.map((node) => ({
      id: node.id,
      label: labelOf(node, words),
      central: node.kind === 'person' && node.subject,
    }));
    return layOut(nodes, graph.edges, Math.max(width, 480));
  }, [graph, width, words]);
  return (
    <div ref={ref}>
      <svg
        className={classes['graph']}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        height={layout.height}
        role="group"
        aria-label={t('graph')}
      >
        {graph.edges.map((edge) => (
          <Edge key={edge.id} edge={edge} layout={layout} word={wordOf(edge, words)} />
        ))}
        {graph.nodes.map((node) => (
          <Node key={node.id} node={node} layout={layout} label={labelOf(node, words)} />
        ))}
      </svg>
      <Sentences graph={graph} words={words} />
    </div>
  );
}

/** Nearer to where the relation starts: in the middle the words of crossing lines would cover each other. */
const wordAt = 0.4;

function Edge({ edge, layout, word }: { edge: RelationEdge; layout: Layout; word: string }) {
  const from = layout.places.get(edge.from);
  const to = layout.places.get(edge.to);
  if (from === undefined || to === undefined) return null;
  return (
    <g aria-hidden data-past={edge.past || undefined} className={classes['edge']}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text x={from.x + (to.x - from.x) * wordAt} y={from.y + (to.y - from.y) * wordAt - 4}>
        {word}
      </text>
    </g>
  );
}

function Node({ node, layout, label }: { node: RelationNode; layout: Layout; label: string }) {
  const place = layout.places.get(node.id);
  if (place === undefined) return null;
  const subject = node.kind === 'person' && node.subject;
  return (
    <a
      href={hrefOf(node)}
      className={classes['node']}
      data-subject={subject || undefined}
      data-outside={!node.inCase || undefined}
    >
      {node.kind === 'person' ? (
        <circle cx={place.x} cy={place.y} r={subject ? 9 : 7} />
      ) : (
        <rect x={place.x - 7} y={place.y - 7} width={14} height={14} rx={2} />
      )}
      <text x={middleOfLabel(place.x, label, layout.width)} y={place.y + 24}>
        {label}
      </text>
    </a>
  );
}

/** For those who read rather than see, and for copying. */
function Sentences({ graph, words }: { graph: Graph; words: Words }) {
  const { t } = useTranslation('relation');
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <ul className={classes['sentences']} aria-label={t('sentences')}>
      {graph.edges.map((edge) => {
        const from = byId.get(edge.from);
        const to = byId.get(edge.to);
        if (from === undefined || to === undefined) return null;
        const word = wordOf(edge, words);
        return (
          <li key={edge.id}>
            <Anchor size="sm" href={hrefOf(from)}>
              {labelOf(from, words)}
            </Anchor>
            {' – '}
            {edge.type === null ? word : `${word}${t('colon')} `}
            {edge.type === null && word !== '' && ', '}
            <Anchor size="sm" href={hrefOf(to)}>
              {labelOf(to, words)}
            </Anchor>
            {edge.past && ` (${t('past')})`}
          </li>
        );
      })}
    </ul>
  );
}

function labelOf(node: RelationNode, words: Words): string {
  return node.kind === 'person' ? personName(node, words.language) : words.text(node.names);
}

function wordOf(edge: RelationEdge, words: Words): string {
  return edge.type === null ? words.text(edge.role) : words.value('relationshipType', edge.type);
}

function hrefOf(node: RelationNode): string {
  return node.kind === 'person' ? `#/people/${node.id}` : `#/organisations/${node.id}`;
}
