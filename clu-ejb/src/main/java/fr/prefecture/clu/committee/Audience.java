package fr.prefecture.clu.committee;

import java.util.List;

/** Whom a sending is for. */
public record Audience(List<Addressee> people) {

    public Audience {
        people = List.copyOf(people);
    }

    public List<Addressee> by(Channel channel) {
        return people.stream().filter(one -> one.isBy(channel)).toList();
    }

    /** Those of whom no address is known. */
    public List<Addressee> unreachable() {
        return people.stream().filter(one -> one.channel().isEmpty()).toList();
    }

    /** How many are reached, by e-mail or by post. */
    public int reached() {
        return people.size() - unreachable().size();
    }
}
