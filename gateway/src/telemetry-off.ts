/**
 * @apollo/gateway reports to its maker and asks cloud metadata addresses for its whereabouts unless this stands in the environment
 * before it is loaded. So the file that loads it imports this one first: imports run in order.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
