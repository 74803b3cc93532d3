/** To-dos on a complaint's page and on the start page. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.snippet.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
