package eu.reklamacje.warning;

/**
 * A question of a series.
 *
 * @param week its place among the weeks
 * @param since the first of the weeks that it is about
 * @param observed how many came in them
 * @param expected how many would have been usual
 * @param chance how likely a week like the last one is when nothing has changed; 1 where the rule does not ask
 */
record Signal(int week, Rule rule, int since, int observed, double expected, double chance) {}
