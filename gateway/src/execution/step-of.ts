import { fetchStep } from './fetch-step.ts';
import type { PlanNode } from './plan.ts';
import { moved, type Step, type Ways } from './run.ts';

/** A node of the plan as a function. Throws for what the planner of Federation 2.9 does not plan for this gateway: answers in parts. */
export const stepOf = (node: PlanNode, ways: Ways): Step => {
  switch (node.kind) {
    case 'Fetch':
      return fetchStep(node, ways);
    case 'Sequence': {
      const steps = node.nodes.map((it) => stepOf(it, ways));
      return async (run, cursor) => {
        for (const step of steps) await step(run, cursor);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((it) => stepOf(it, ways));
      return async (run, cursor) => {
        await Promise.all(steps.map((step) => step(run, cursor)));
      };
    }
    case 'Flatten': {
      const step = stepOf(node.node, ways);
      return (run, cursor) => step(run, moved(cursor, node.path));
    }
    case 'Condition': {
      const [then, otherwise] = [node.ifClause, node.elseClause].map((it) => (it ? stepOf(it, ways) : nothing));
      return async (run, cursor) => (run.coerced[node.condition] === true ? then : otherwise)?.(run, cursor);
    }
    case 'Defer':
      throw new Error('an answer in parts is not for this gateway');
  }
};

const nothing: Step = () => Promise.resolve();
