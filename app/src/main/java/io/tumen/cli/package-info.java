/// The command line: a door to the operations that holds no rule.
@NullMarked
package io.tumen.cli;

import org.jspecify.annotations.NullMarked;
