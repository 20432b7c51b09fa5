package fr.prefecture.clu.switchboard;

/** How a waiting line is computed: people hang up after a while, or nobody ever does. */
public enum StaffingModel {
    ERLANG_A,
    ERLANG_C
}
