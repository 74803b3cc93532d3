/** Signing in, the own profile, and the administrator's screens for people and teams. */
@NullMarked
package eu.reklamacje.user.ui;

import org.jspecify.annotations.NullMarked;
