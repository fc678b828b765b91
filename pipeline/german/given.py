"""Common given names in German-speaking councils: evidence that two capitalised words are a person."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

_MALE = """
Aaron Abbas Abdel Abdul Abdullah Achim Adalbert Adam Adnan Adolf Adrian Ahmad Ahmed Ahmet Akif Alain Albert
Albrecht Alessandro Alex Alexander Alexandros Alfons Alfred Ali Alois Aloys Alwin Amir Anatoli Andrea
Andreas Andrej Andrzej André Andre Andy Angelo Ansgar Anton Antonio Antonius Apostolos Aras Aristidis Armin
Arndt Arne Arno Arnold Artur Arthur Attila August Axel Aydin Aydın Aykut Aziz Baris Barış Bartholomäus
Bastian Bedri Bekir Ben Benedikt Benjamin Benno Berat Bernd Bernhard Bernt Bert Berthold Bertold Bertram
Bilal Björn Bodo Bogdan Bohdan Boris Branko Bruno Burak Burghard Burkhard Burkhardt Bülent Can Carl Carlo
Carlos Carsten Cem Cemal Cemil Cengiz Cenk Ceyhun Charles Christian Christof Christoph Christopher Claas
Claudius Claus Clemens Constantin Cornelius Cyrill Dagobert Damian Daniel Danilo Dariusz David Deniz Denis
Dennis Detlef Detlev Diego Dieter Dietmar Dietrich Dimitri Dimitrios Dirk Djamal Dogan Dominic Dominik
Donald Dragan Eberhard Eckart Eckehard Eckhard Eckhardt Edgar Edmund Eduard Edward Edwin Efe Egbert Egon
Ehrenfried Ehrhard Ekkehard Ekrem Elias Elmar Emanuel Emil Emilio Emin Emmanuel Emre Engelbert Engin Enno
Enrico Enver Ercan Erdal Erdem Erdoğan Erhan Erhard Eric Erich Erik Ernst Erol Erwin Ethem Eugen Ewald
Fabian Fabio Fadi Faruk Fatih Federico Felix Ferdinand Ferhat Fernando Ferdi Florian Folker Francesco
Francis Franco Frank Franz Fred Freddy Frederic Frederick Frederik Fridolin Friedbert Friedel Friedemann
Friedhelm Friedrich Frieder Friedolin Fritz Gábor Gabriel Gebhard Geert Georg George Georgios Gerald Gerd
Gereon Gerhard Gerhardt Gernot Gero Gerrit Gert Gilbert Giovanni Giuseppe Goran Gordon Gottfried Götz Gregor
Grzegorz Guido Gundolf Gunnar Gunter Gunther Günter Günther Gustav Gürsel Haiko Hakan Halil Halit Hamid
Hamza Hannes Hanno Hanns Hans Hansjörg Harald Hardy Harm Harry Hartmut Hartwig Hasan Hassan Heiko Heiner
Heinrich Heinz Helge Hellmut Hellmuth Helmut Helmuth Hendrik Henning Henrik Henry Herbert Heribert Hermann
Hilmar Hinrich Holger Horst Hubert Hubertus Hugo Hüseyin Hussein Ibrahim İbrahim Idris Ignaz Igor Ilhan
İlhan Ilias Ilja Immo Ingbert Ingo Ingolf Ioannis Isa Ismail İsmail Ismet Ivan Ivo Iwan Jakob Jakub James
Jan Janek Jannik Jannis Janosch Janusz Jean Jens Jerzy Jiri Joachim Jochen Joe Johann Johannes John Jonas
Jonathan Jörg Jörn Jose José Josef Joseph Joschka Josip Juan Julian Julius Jupp Jurij Jürgen Justus Kadir
Kai Kaan Kamil Karim Karl Karlheinz Karlo Karsten Kaspar Kay Kazim Kemal Kenan Kevin Khaled Kilian Klaus
Klemens Knut Konrad Konstantin Konstantinos Korbinian Korhan Krzysztof Kurt Lars Lasse Laurent Leander Leo
Leon Leonard Leonhard Leonid Leonardo Leopold Levent Linus Lorenz Lothar Louis Luca Lucas Luciano Ludger
Ludolf Ludwig Luigi Luis Lukas Lutz Łukasz Maciej Mahmoud Mahmut Malte Manfred Manuel Marc Marcel Marcin
Marco Marcus Marek Mario Marian Marijan Marius Mark Marko Markus Martin Marvin Massimo Mathias Matteo
Matthäus Matthias Maurice Maurizio Max Maximilian Mehmet Meinhard Meinolf Meinrad Melih Memet Mesut Metin
Michael Michel Michele Miguel Mihai Mika Mike Milan Milo Miloš Mirco Mirko Miroslav Mohamad Mohamed Mohammad
Mohammed Moritz Muhammed Muhammet Muharrem Murat Musa Mustafa Müslüm Nabil Nasser Necati Necmettin Nicholas
Nick Nico Nicola Nicolai Nicolas Nihat Nikita Niklas Niko Nikolai Nikolaos Nikolas Nikolaus Nils Niels
Norbert Norman Nuri Olaf Ole Oleg Oleh Oliver Olliver Omar Onur Orhan Orkan Oskar Oscar Osman Oswald Otfried
Othmar Otmar Otto Ottmar Ömer Önder Özcan Özgür Pablo Panagiotis Paolo Pascal Patric Patrice Patrick Patrik
Paul Pavel Pawel Paweł Pedro Peer Peter Petr Petros Philip Philipp Phillip Pierre Pietro Piotr Pius Rachid
Radu Rafael Rafał Raffael Raimund Rainer Rainald Ralf Ralph Ramazan Rami Ramon Raphael Rasmus Raymond Recep
Reiner Reinhard Reinhardt Reinhold Remo Rene René Ricardo Riccardo Richard Rico Robert Roberto Robin Rocco
Roderich Rodolfo Roger Roland Rolf Roman Ronald Ronny Rouven Rudi Rudolf Ruprecht Ruslan Rüdiger Sahin Şahin
Said Salih Salvatore Sami Samir Samuel Sandro Sascha Sebastian Sedat Selahattin Selçuk Selim Semih Sener
Serdar Sergej Sergio Serhat Serkan Siegbert Siegfried Siegmar Siegmund Sigmar Sigismund Silvio Simon Sinan
Sönke Sören Spiros Stanislav Stanislaw Stefan Steffen Stephan Sten Steve Steven Stefano Süleyman Sven Swen
Taha Tahir Tamer Tarek Tarik Theo Theobald Theodor Thies Thilo Thomas Thorben Thorsten Thore Thorwald Tibor
Till Tilman Tilmann Tilo Tim Timm Timo Timon Timur Titus Tobias Tom Tomas Tomasz Toni Torben Torsten
Traugott Tristan Tuncay Tuncer Turgay Turgut Udo Ufuk Ugur Uğur Ulf Uli Ullrich Ulrich Umut Urs Uwe Ümit
Valentin Vasilios Veit Veli Viktor Victor Vincent Vinzenz Viorel Vitali Vito Vladimir Volker Volkmar Wadim
Waldemar Walid Walter Walther Wendelin Wenzel Werner Wieland Wilfried Wilhelm Willi William Willibald Willy
Wim Winfried Wladimir Wojciech Wolfgang Wolfram Wulf Xaver Yakup Yannick Yasin Yılmaz Yilmaz Younes Youssef
Yunus Yusuf Yves Zafer Zeki Zlatko Zoltan
"""

_FEMALE = """
Adelheid Adriana Agata Agathe Agnes Agnieszka Alena Alessandra Alexandra Alexa Alice Alicia Alina Aline Alma
Almut Alwine Amalie Amelie Amina Ana Anastasia Andrea Angela Angelica Angelika Angelina Anika Anita Anja
Anke Anna Annabel Annalena Anne Annedore Annegret Anneke Annelie Annelies Anneliese Annelore Annemarie
Annerose Annett Annette Anni Annika Anny Antje Antoinette Antonia Antonina Apollonia Arife Ariane Astrid
Aurelia Ayla Aylin Aynur Ayse Ayşe Aysel Aysegül Ayşegül Aysun Azra Babette Barbara Bärbel Barbel Beate
Beatrice Beatrix Belgin Berit Bernadette Berta Bertha Betina Bettina Betül Bianca Bibiana Birgid Birgit
Birgitt Birgitta Birte Birthe Brigitta Brigitte Brunhilde Britta Buket Burcu Canan Carina Carla Carmen
Carola Carolin Carolina Caroline Catarina Catharina Cathrin Catrin Cäcilia Cäcilie Celine Chantal Charlotte
Christa Christel Christiana Christiane Christin Christina Christine Cigdem Çiğdem Claire Clara Claudia
Clementine Constanze Cordula Corinna Cornelia Dagmar Dana Daniela Danuta Daria Debora Deborah Defne Denise
Derya Diana Diane Dilara Dilek Dolores Dominique Dora Doreen Doris Dorit Dorota Dorothea Dorothee Dörte
Dunja Ebru Eda Edda Edelgard Edeltraud Edeltraut Edith Ekaterina Ela Eleonore Elena Elfi Elfriede Elif Elina
Elisa Elisabeth Elise Elke Ella Ellen Elli Elly Elsa Elsbeth Else Elvira Emilia Emilie Emine Emma Emmi Erika
Erna Esma Esra Esther Eva Evamaria Evelin Eveline Evelyn Ewa Fabienne Fadime Fatima Fatma Felicitas Feride
Figen Filiz Florentine Franka Franziska Frauke Frederike Frieda Friederike Friedegard Gabi Gabriela Gabriele
Gaby Galina Genoveva Gerda Gerlinde Gerta Gerti Gertraud Gertraude Gertrud Gesa Gesche Gesine Gisela Gisa
Gitta Giulia Gloria Greta Gretel Grit Gudrun Gülay Gülcan Gülsen Gülşen Gülsüm Gundula Gunda Gunhild Güler
Hacer Halina Halime Hanna Hannah Hannelore Hatice Havva Hedda Hedi Hedwig Heide Heidelinde Heidemarie
Heiderose Heidi Heidrun Heike Helen Helena Helene Helga Hella Henrike Henriette Hermine Herta Hertha Hilda
Hilde Hildegard Hildegund Hiltrud Hülya Ida Ilka Ilona Ilse Imke Ina Ines Inga Inge Ingeborg Ingelore Ingrid
Inka Inken Insa Irena Irene Irina Iris Irma Irmela Irmgard Irmhild Irmtraud Irmtrud Isabel Isabell Isabella
Isabelle Isolde Ivana Ivonne Jacqueline Jana Janet Janina Janine Jasmin Jeanette Jeannette Jelena Jennifer
Jenny Jessica Jessika Joana Joanna Johanna Jolanta Josefa Josefine Josephine Judith Julia Juliana Juliane
Julie Jutta Kamila Karen Karin Karina Karla Karola Karolin Karolina Karoline Kaja Katalin Katarina Katarzyna
Kateryna Katharina Kathi Kathleen Kathrin Kathy Katja Katrin Kerstin Khadija Kim Kira Kirsten Klara Klaudia
Konstanze Kordula Korinna Kornelia Kreszentia Kriemhild Kristin Kristina Kristine Kübra Lara Larissa Laura
Lea Leah Lejla Lena Leni Leonie Leonore Leyla Lia Liane Lidia Lieselotte Lilia Lili Lilian Lilli Lilly Lina
Linda Lisa Lisbeth Liselotte Lore Loredana Lotte Louisa Louise Lucia Lucie Ludmila Ludmilla Luise Luisa
Luitgard Luzia Lydia Lynn Madeleine Magda Magdalena Magdalene Magret Maike Maja Małgorzata Malgorzata Malin
Mandy Manja Manuela Marah Mareen Mareike Mareile Maren Margarete Margareta Margarethe Margaretha Margit
Margitta Margot Margret Margrit Margund Maria Mariam Mariana Marianne Marie Marieke Mariella Marijana Marina
Marion Marisa Marita Marlen Marlene Marlies Marliese Marlis Marta Martha Martina Mathilde Maryam Maya
Mechthild Mechtild Medine Meike Melanie Melek Melike Melissa Melitta Meltem Mercedes Meral Merle Merve
Meryem Mia Michaela Michelle Milena Mina Mira Miriam Mirja Mirjam Monica Monika Monique Mona Muriel Myriam
Nada Nadine Nadja Nadezhda Nalan Nancy Natalia Natalie Natalja Natascha Nathalie Nazan Nele Nermin Neslihan
Nevin Nicole Nihal Nilgün Nilüfer Nina Nora Notburga Nuran Nuray Nurcan Nursel Oksana Olena Olga Olivia
Ottilie Öznur Özlem Pamela Patricia Patrizia Paula Pauline Petra Petronella Philippa Pia Pinar Pınar Rabia
Rachel Radmila Rahel Ramona Rana Rebecca Rebekka Regina Regine Reinhild Reinhilde Renate Resi Ria Ricarda
Rike Rita Roberta Romina Romy Roosje Rosa Rosalinde Rosalie Rosamunde Rosel Roswitha Rosemarie Rosi Rosina
Rosmarie Roswita Rukiye Ruth Sabina Sabine Sabrina Sahra Samira Sandra Sandy Sara Sarah Saskia Seda Selda
Selma Sema Semra Serap Serpil Sevda Sevgi Sevim Sevil Sibel Sibylle Sieglinde Siegrid Siegrun Sigrid Sigrun
Sigune Silja Silke Silvana Silvia Simone Sina Slavica Slavka Sofia Sofie Songül Sonja Sophia Sophie Stefanie
Steffi Stella Stephanie Stina Sultan Susan Susann Susanna Susanne Suse Svenja Svetlana Swantje Swetlana
Swenja Sybille Sylke Sylvia Sylvie Sylwia Tabea Tamara Tanja Tania Tatiana Tatjana Teresa Tereza Tessa Thea
Thekla Theresa Therese Theresia Tijen Tina Tomma Traudl Traute Trude Tuba Tugba Tuğba Tülay Tülin Uda Ulla
Ulrike Undine Ursel Ursula Urszula Uschi Uta Ute Valentina Valerie Vanessa Vera Verena Veronica Veronika
Victoria Viktoria Viola Violetta Viorica Vivian Vivien Walburga Waltraud Waltraut Waltrud Wanda Wencke Wera
Wiebke Wilhelmine Wilma Yasemin Yasmin Yeliz Yeşim Yesim Yildiz Yıldız Yvonne Zahra Zehra Zeliha Zeynep Zita
Züleyha Zuzanna
"""

# Also nouns, months, places or surnames: alone they are no evidence of a name.
WEAK = frozenset(
    "August Mark Ernst Rosa Sultan Viola Heide Wolf Heidi Dogan Erdoğan Yilmaz Yılmaz Yildiz Yıldız Wenzel"
    " Can"
    " Mercedes Victoria Viktoria Sofia Florentine Linde Gloria Alma Zita Sina Mina Rana Urs Isa Dora".split()
)

_BOTH = {
    "Andrea",
    "Kim",
    "Sascha",
    "Kay",
    "Deniz",
    "Dominique",
    "Robin",
    "Nicola",
    "Michele",
    "Toni",
    "Kaja",
    "Luca",
}
_MALES, _FEMALES = frozenset(_MALE.split()), frozenset(_FEMALE.split())
GIVEN = _MALES | _FEMALES


@lru_cache(maxsize=65536)
def is_given(word: str) -> bool:
    """Tell whether a word, or each part of a hyphenated word, is a known given name.

    >>> is_given("Karl-Heinz"), is_given("Gemeinde")
    (True, False)
    """
    if word in GIVEN:
        return True
    parts = (word.title() if word.isupper() and len(word) > 2 else word).split("-")
    return len(parts) < 4 and all(part in GIVEN for part in parts)


def gender(given: str) -> Literal["m", "f"] | None:
    """Return the gender that a known given name tells, None where it tells none."""
    first = given.split()[0].split("-")[0] if given.strip() else ""
    if first in _BOTH or (first in _MALES) == (first in _FEMALES):
        return None
    return "m" if first in _MALES else "f"
