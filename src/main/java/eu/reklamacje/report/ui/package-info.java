/** Figures as people read them: with their definitions, their pictures and the complaints behind them. */
@NamedInterface("ui")
@NullMarked
package eu.reklamacje.report.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
