/** {@code dateline demo}: the whole pipeline on the sample newsroom, and whether it did right. */
@NullMarked
package dev.dateline.standalone.demo;

import org.jspecify.annotations.NullMarked;
