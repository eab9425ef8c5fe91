package io.tumen.bench;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Trade;
import io.tumen.law.Law;
import io.tumen.planner.Criterion;
import io.tumen.planner.Finder;
import io.tumen.planner.Front;
import io.tumen.planner.Goods;
import io.tumen.planner.Planner;
import java.util.List;
import java.util.Set;

/// Our own search, through its public door. Goods that stay at home need no act.
final class Tumen implements Router {
    private final Finder finder;

    Tumen(Corridor corridor, Set<Criterion> criteria) {
        Goods goods = new Goods(Question.CARGO, Trade.DOMESTIC, "CN-22");
        finder = new Planner(corridor, new Law(List.of()))
                .finder(goods, criteria, Question.firstReady(), Question.lastArrival());
    }

    @Override
    public Front ask(Question question) {
        return finder.find(question.origin(), question.destination(), question.ready(), Question.HORIZON);
    }

    @Override
    public List<Point> find(Question question) {
        return Point.front(ask(question).choices().stream()
                .map(choice -> Point.at(choice.arrival(), choice.milliCny(), choice.grams(), choice.transfers()))
                .toList());
    }
}
