package io.tumen.law;

/// How goods leave home and come home again.
public enum Journey {
    /// They leave by land and come home by ship, from a foreign port where they are loaded; the law asks every such
    /// port.
    BY_SEA(
            "ship",
            "foreign ports",
            "In which foreign port are the goods loaded on a ship?",
            "leave home once, are then loaded on a ship in a foreign port, and come home by ship once"),
    /// They leave and come home by land; the law asks every post at which they enter a foreign country.
    BY_LAND(
            "land",
            "foreign posts",
            "At which foreign post do the goods enter the country they cross?",
            "leave home once, then enter a foreign country by land, are loaded on no ship abroad, and come home by land"
                    + " once"),
    /// They leave by ship and come home by land; the law asks every foreign port where they are landed.
    OUT_BY_SEA(
            "land",
            "foreign ports",
            "In which foreign port are the goods landed?",
            "leave home once, are then landed in a foreign port, and come home by land once"),
    /// They leave by ship and come home by ship. No regime has it.
    ROUND_BY_SEA(
            "ship",
            "foreign ports",
            "In which foreign port are the goods landed?",
            "leave home once, are then landed in a foreign port, and come home by ship once");

    private final String vehicle;
    private final String transitList;
    private final String transitQuestion;
    private final String course;

    Journey(String vehicle, String transitList, String transitQuestion, String course) {
        this.vehicle = vehicle;
        this.transitList = transitList;
        this.transitQuestion = transitQuestion;
        this.course = course;
    }

    /// Whether the goods leave home on a ship.
    public boolean leavesByShip() {
        return this == OUT_BY_SEA || this == ROUND_BY_SEA;
    }

    /// How they come home: by `ship`, by `land`.
    String vehicle() {
        return vehicle;
    }

    /// What the list of places abroad is called.
    String transitList() {
        return transitList;
    }

    String transitQuestion() {
        return transitQuestion;
    }

    /// What goods on such a journey do, in order.
    String course() {
        return course;
    }
}
