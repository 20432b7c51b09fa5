package fr.prefecture.clu.fault;

class Jdk25IT extends JdkCases {

    Jdk25IT() {
        super(25);
    }
}
