/// The settings, read once at the edge; a fault is reported before anything starts.
@NullMarked
package io.tumen.settings;

import org.jspecify.annotations.NullMarked;
