/** Signing in, the own profile, and the administrator's screens for people. */
@NullMarked
package eu.reklamacje.user.ui;

import org.jspecify.annotations.NullMarked;
