/** The administrators' screens of the policy: its versions, examples and statutory clocks, and the teams' calendars. */
@NullMarked
package eu.reklamacje.deadline.ui;

import org.jspecify.annotations.NullMarked;
