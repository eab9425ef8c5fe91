/// The settings, read once at the edge, all faults reported together.
@NullMarked
package io.tumen.settings;

import org.jspecify.annotations.NullMarked;
