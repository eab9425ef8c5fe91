/// From the files of a corridor package to a corridor, or to findings that say what is wrong and what would be right.
@NullMarked
package io.tumen.feed;

import org.jspecify.annotations.NullMarked;
