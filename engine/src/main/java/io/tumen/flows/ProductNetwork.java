package io.tumen.flows;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Range;
import io.tumen.law.Law;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A corridor and its law on one day as a [FlowProblem], and what its arcs and facilities are in the corridor's words.
///
/// Period is one day, unit one TEU. One class for each commodity, trade, subdivision and value of time ([Kind]); the
/// graph of a class is the product of terminals and of the law's automaton for such goods on that day, so that an
/// unlawful way is none. Demand that no open and lawful way carries is left out of the problem and told ([Stranded]).
/// What had to be assumed is listed. The same corridor with its rows in another order gives the same network.
public final class ProductNetwork {
    private final Corridor corridor;
    private final Law law;
    private final FlowTerms terms;
    private final DayOffer offer;
    private final Wanted wanted;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<ProductGraph> graphs = new ArrayList<>();
    private final FlowProblem problem;
    private final List<Stranded> stranded;
    private final Map<String, Integer> facilityNumbers = new HashMap<>();

    private ProductNetwork(Corridor corridor, Law law, FlowTerms terms) {
        this.corridor = corridor;
        this.law = law;
        this.terms = terms;
        this.offer = new DayOffer(corridor, terms, true);
        this.wanted = Wanted.of(corridor, law, terms);
        var classes = new ArrayList<GoodsClass>();
        var unmet = new ArrayList<Stranded>();
        var alike = new AlikeGoods(offer, law, terms, wanted);
        var explanation = new WhyStranded(offer, law, terms, wanted);
        wanted.teuPerDay().forEach((kind, pairs) -> {
            ProductGraph graph = alike.layoutFor(kind).at(kind.valueOfTime());
            var reachable = new Reachable(graph.graph());
            OdMatrix.Builder matrix = OdMatrix.builder();
            pairs.forEach((pair, teu) -> {
                int from = graph.originFor(pair.origin());
                int to = graph.destinationFor(pair.destination());
                if (reachable.leads(from, to)) {
                    matrix.add(from, to, teu);
                } else if (teu > 0) {
                    unmet.add(explanation.of(kind, pair, teu));
                }
            });
            kinds.add(kind);
            graphs.add(graph);
            classes.add(new GoodsClass(kind.words(), graph.graph(), matrix.build(), kind.valueOfTime()));
        });
        this.problem = new FlowProblem(offer.facilities(), classes);
        this.stranded = List.copyOf(unmet);
        for (int i = 0; i < problem.facilities().size(); i++) {
            facilityNumbers.put(problem.facilities().get(i).id(), i);
        }
    }

    public static ProductNetwork of(Corridor corridor, Law law, FlowTerms terms) {
        return new ProductNetwork(corridor, law, terms);
    }

    /// As the law sees one consignment of the goods.
    static Cargo cargo(Kind kind, FlowTerms terms) {
        return new Cargo(kind.hs(), terms.consignmentTeu(), Range.exactly(terms.consignmentTeu()), 0, true);
    }

    public Corridor corridor() {
        return corridor;
    }

    public Law law() {
        return law;
    }

    public FlowTerms terms() {
        return terms;
    }

    public FlowProblem problem() {
        return problem;
    }

    /// The year whose demand is taken; 0 where the package has none.
    public int demandYear() {
        return wanted.year();
    }

    /// Of each class.
    public List<Kind> kinds() {
        return List.copyOf(kinds);
    }

    /// All that must move, whether it can or not, TEU per day.
    public double wantedTeu() {
        return wanted.total();
    }

    /// What must move and cannot, by kind and pair.
    public List<Stranded> stranded() {
        return stranded;
    }

    /// What was assumed, a sentence each.
    public List<Assumption> assumptions() {
        return Assumption.of(this, offer);
    }

    /// What the arc of the class is.
    public Step step(int goodsClass, int arc) {
        return graphs.get(goodsClass).steps().get(arc);
    }

    /// Whether the arc hands over goods of which it is unknown whether their way is lawful.
    public boolean isUnknown(int goodsClass, int arc) {
        return graphs.get(goodsClass).unknown(arc);
    }

    /// Where a row's goods begin.
    public PlaceId origin(int goodsClass, int node) {
        return graphs.get(goodsClass).placeAt(node);
    }

    /// The places between which the goods of a cell move.
    ///
    /// @param cell of the row in the class's OD matrix
    public Pair pair(int goodsClass, int row, int cell) {
        OdMatrix demand = problem.classes().get(goodsClass).demand();
        ProductGraph graph = graphs.get(goodsClass);
        return new Pair(graph.placeAt(demand.origin(row)), graph.placeAt(demand.destination(cell)));
    }

    /// The number of a facility by its id: `terminal:VVO.PORT`, `link:GRO-VVO.rail`, `service:EYA:1` with the number of
    /// the stretch.
    ///
    /// @throws IllegalArgumentException when there is none
    public int facilityFor(String id) {
        Integer number = facilityNumbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("No facility " + id + "; right would be terminal:ID, link:ID or"
                    + " service:ID:STRETCH of this corridor.");
        }
        return number;
    }

    /// Slots of the scheduled ships that leave a port, or that come to it, TEU per day.
    double slots(PlaceId port, boolean leaving) {
        return offer.lines().stream()
                .filter(Line::onWater)
                .mapToDouble(line -> line.slotsAt(port, leaving, problem))
                .sum();
    }

    /// The place where a step is done or begins.
    public PlaceId placeOf(Step step) {
        return corridor.terminalFor(step.at()).place();
    }
}
