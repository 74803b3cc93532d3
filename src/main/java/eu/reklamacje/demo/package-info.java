/** Named people and complaints, for trying the application out and for its tests. Loaded on the very first start, where wanted. */
@ApplicationModule
@NullMarked
package eu.reklamacje.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
