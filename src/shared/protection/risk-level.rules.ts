import { riskGrades, type RiskLevel, type Threat } from './risk-assessment.schema';

/** Likelihood down, impact across, each low, medium, high: the usual three by three matrix of risk workbooks. */
const matrix: readonly (readonly RiskLevel[])[] = [
  ['low', 'low', 'medium'],
  ['low', 'medium', 'high'],
  ['medium', 'high', 'extreme'],
];

const order: readonly RiskLevel[] = ['low', 'medium', 'high', 'extreme'];

/** How grave one threat is by itself. */
export function threatLevel({ likelihood, impact }: Pick<Threat, 'likelihood' | 'impact'>): RiskLevel {
  return matrix[riskGrades.indexOf(likelihood)]?.[riskGrades.indexOf(impact)] ?? 'low';
}

/**
 * The level that the gravest threat suggests; undefined without threats. Only a suggestion: vulnerabilities and capacities
 * are words, and weighing them is the work of the assessor.
 */
export function suggestedLevel(threats: readonly Threat[]): RiskLevel | undefined {
  const levels = threats.map(threatLevel);
  return order.findLast((level) => levels.includes(level));
}
