/** The administrators' page of the policy: its versions and its examples, and what other features add to it. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.policy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
