/// The wiring of the program, and nothing else.
@NullMarked
package io.tumen;

import org.jspecify.annotations.NullMarked;
