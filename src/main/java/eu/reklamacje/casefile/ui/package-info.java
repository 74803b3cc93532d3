/** Makes the complaint file from a complaint's page. */
@NullMarked
package eu.reklamacje.casefile.ui;

import org.jspecify.annotations.NullMarked;
