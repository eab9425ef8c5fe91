package io.tumen.law;

/// How goods that leave home by land come home again.
public enum Journey {
    /// By ship, from a foreign port where they are loaded; the law asks every such port.
    BY_SEA("ship", "foreign ports", "In which foreign port are the goods loaded on a ship?"),
    /// By land; the law asks every post at which they enter a foreign country.
    BY_LAND("land", "foreign posts", "At which foreign post do the goods enter the country they cross?");

    private final String vehicle;
    private final String transitList;
    private final String transitQuestion;

    Journey(String vehicle, String transitList, String transitQuestion) {
        this.vehicle = vehicle;
        this.transitList = transitList;
        this.transitQuestion = transitQuestion;
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
}
