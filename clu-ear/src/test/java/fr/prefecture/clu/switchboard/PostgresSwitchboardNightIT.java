package fr.prefecture.clu.switchboard;

/** The same nights on PostgreSQL give the same figures. */
class PostgresSwitchboardNightIT extends SwitchboardNightCases {}
