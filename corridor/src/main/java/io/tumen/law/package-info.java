/// Regimes as dated acts: is this way lawful, which act and article stops it, and what is not known.
@NullMarked
package io.tumen.law;

import org.jspecify.annotations.NullMarked;
