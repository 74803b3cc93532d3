/** Keeps the promises of a complaints policy: logged, steered, watched, answered. */
@NullMarked
package eu.reklamacje;

import org.jspecify.annotations.NullMarked;
