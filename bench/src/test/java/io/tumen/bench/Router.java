package io.tumen.bench;

import java.util.List;

/// Finds the front of a question over the criteria it was made for.
interface Router {
    List<Point> find(Question question);

    /// The same as the router itself puts it, for timing.
    Object ask(Question question);
}
