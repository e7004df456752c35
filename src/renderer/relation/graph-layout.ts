/** Places the nodes of a graph of relations: the same graph always looks the same, nothing moves on the screen. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Drawn towards the middle. */
  readonly central: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

/** Enough for some sixty nodes to come to rest. */
const steps = 300;
const margin = 60;
const lineHeight = 16;

/** Of a letter of a label, rather too much than too little. */
const letterWidth = 7;

/** The middle of a label: under its node, or as near to it as the whole label has room on the page. */
export function middleOfLabel(x: number, label: string, width: number): number {
  const half = Math.min(width, label.length * letterWidth) / 2;
  return Math.min(Math.max(x, half), width - half);
}

interface Point {
  id: string;
  x: number;
  y: number;
}

/** Coordinates in pixels, from 0, with room for the labels around. */
export function layOut(nodes: readonly GraphNode[], edges: readonly GraphEdge[], width: number): Layout {
  const points: Point[] = nodes.map(({ id }, index) => ({ id, ...onSpiral(index) }));
  const central = new Set(nodes.filter((node) => node.central).map(({ id }) => id));
  const links = edges.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(points)
    .force(
      'link',
      forceLink<Point, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(130),
    )
    .force('apart', forceManyBody().strength(-420))
    .force('labels', forceCollide(54))
    .force(
      'x',
      forceX<Point>(0).strength(({ id }) => (central.has(id) ? 0.18 : 0.04)),
    )
    .force(
      'y',
      forceY<Point>(0).strength(({ id }) => (central.has(id) ? 0.25 : 0.09)),
    )
    .stop()
    .tick(steps);
  return fit(points, width);
}

function onSpiral(index: number): { x: number; y: number } {
  const angle = index * 2.4;
  const radius = 30 * Math.sqrt(index);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Widens what is narrow and shrinks what is wide, so that the page is used and nothing needs scrolling sideways. */
function fit(points: readonly Point[], width: number): Layout {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs, 0), Math.min(...ys, 0)];
  const [wide, tall] = [Math.max(...xs, 0) - left, Math.max(...ys, 0) - top];
  const stretch = wide === 0 ? 1 : Math.min(1.6, (width - 2 * margin) / wide);
  const indent = (width - wide * stretch) / 2;
  const places = points.map(({ id, x, y }): [string, Place] => [
    id,
    { x: indent + (x - left) * stretch, y: margin / 2 + (y - top) },
  ]);
  return { places: new Map(places), width, height: tall + margin + lineHeight };
}
