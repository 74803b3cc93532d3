/** The administrators' screens of the teams' calendars and of the statutory clocks. */
@NullMarked
package eu.reklamacje.deadline.ui;

import org.jspecify.annotations.NullMarked;
