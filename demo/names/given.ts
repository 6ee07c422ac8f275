import { list } from './list.ts'

// By where a name is heard most, never by gender: nothing here says, or lets the maker guess, how to speak of somebody.
export const givenNames = {
  france: list(`
    Adèle, Adrien, Agathe, Agnès, Alain, Alban, Alexandre, Alice, Aline, Alix, Amélie, Anaïs, André, Ange, Anne, Anne-Laure,
    Anne-Sophie, Annick, Antoine, Antonin, Apolline, Armelle, Arnaud, Arthur, Astrid, Aude, Audrey, Augustin, Aurélie, Aurélien,
    Axelle, Baptiste, Bastien, Béatrice, Benjamin, Benoît, Bérénice, Bernadette, Bertrand, Blanche, Brigitte, Bruno, Camille,
    Capucine, Carole, Caroline, Catherine, Cécile, Cédric, Céleste, Céline, Charles, Charlie, Charlotte, Chloé, Christelle,
    Christian, Christine, Christophe, Claire, Clara, Claude, Clémence, Clément, Clotilde, Colette, Constance, Coralie, Corentin,
    Corinne, Cyril, Damien, Daniel, Danièle, David, Delphine, Denis, Diane, Didier, Dominique, Edgar, Éléonore, Élisabeth,
    Élise, Élodie, Éloi, Émile, Émilie, Emma, Emmanuelle, Éric, Ernest, Estelle, Étienne, Eugénie, Éva, Fabien, Fabienne,
    Fabrice, Félix, Flavie, Florence, Florent, Florian, France, Franck, François, Françoise, Frédéric, Frédérique, Gabriel,
    Gabrielle, Gaël, Gaspard, Gaston, Geneviève, Geoffroy, Georges, Gérald, Ghislaine, Gilles, Grégoire, Grégory, Guillaume,
    Guy, Hector, Hélène, Henri, Hervé, Hortense, Hugues, Inès, Irène, Isabelle, Isaure, Jacques, Jean, Jean-Baptiste,
    Jean-François, Jean-Marc, Jean-Marie, Jean-Noël, Jérémie, Jérôme, Joachim, Joëlle, Jonathan, Jordan, Joséphine, Judith,
    Jules, Julie, Julien, Juliette, Justine, Karine, Laetitia, Laura, Laure, Laurence, Laurent, Léa, Léo, Léon, Léonie, Lise,
    Lou, Louis, Louise, Loïc, Luc, Lucas, Lucie, Lucile, Ludivine, Ludovic, Madeleine, Magali, Manon, Marc, Marcel,
    Margaux, Marguerite, Marianne, Marie, Marie-Claire, Marie-Pierre, Marin, Marine, Marion, Marius, Marthe, Martin, Martine,
    Mathieu, Mathilde, Mathis, Matthias, Maud, Maxence, Maxime, Mélanie, Michel, Michèle, Muriel, Nadège, Nathalie, Nicolas,
    Nicole, Noé, Noémie, Noël, Odile, Olivier, Oscar, Pascal, Pascale, Patrice, Patricia, Paul, Pauline, Perrine, Philippe,
    Philippine, Pierre, Quentin, Raphaël, Raphaëlle, Régine, Régis, Rémi, René, Richard, Robin, Romain, Romane, Rosalie,
    Roxane, Sabine, Salomé, Sandrine, Sébastien, Ségolène, Serge, Séverine, Simon, Simone, Solène, Sophie, Stéphane,
    Stéphanie, Suzanne, Sylvain, Sylvie, Tanguy, Théo, Théodore, Thérèse, Thibault, Thierry, Thomas, Timothée, Tristan, Ugo,
    Ulysse, Valentin, Valentine, Valérie, Véronique, Victoire, Victor, Vincent, Violette, Virginie, Vivien, Xavier, Yves, Zoé`),
  brittany: list(`
    Aël, Alan, Anaëlle, Annaïg, Awena, Bleuenn, Brieuc, Briac, Denez, Enora, Erwan, Ewen, Fañch, Gaëlle, Goulven, Gurvan,
    Gwenaël, Gwendal, Gwenn, Gwénola, Haude, Katell, Kilian, Lénaïg, Maëlle, Maïwenn, Malo, Maodan, Morgane, Nolwenn,
    Riwan, Rozenn, Ronan, Soazig, Tifenn, Tudual, Yann, Yannick, Youenn`),
  basque: list(`
    Ainara, Amaia, Ander, Arantxa, Battitte, Beñat, Eneko, Gaxuxa, Garazi, Iban, Iker, Itziar, Kattalin, Maialen, Maite,
    Mattin, Mikel, Miren, Nahia, Oihana, Pantxika, Peio, Txomin, Unai, Xabi, Xan`),
  occitania: list(`
    Aimeric, Arnau, Baudouin, Estève, Flor, Guilhem, Jaume, Jordi, Laïs, Magalie, Maguelone, Mireille, Miquel, Montserrat, Nans,
    Núria, Occitane, Perrin, Roch, Titouan`),
  corsica: list(`
    Andria, Anghjula, Carlu, Dominica, Doumé, Francescu, Ghjulia, Laetizia, Lisandru, Livia, Marie-Ange, Orsu, Pasquale,
    Petru, Saveria, Vannina`),
  alsace: list(`
    Aloïse, Anneliese, Bernd, Edith, Ernestine, Gerlinde, Gilbert, Hans-Peter, Heidi, Ilse, Jean-Georges, Joseph, Liesel,
    Mathis-Jean, Odilon, Roland, Ursula, Wendelin`),
  overseas: list(`
    Aimé, Alizé, Ary, Clarisse, Dany, Davy, Edmée, Élie, Euphrasie, Firmin, Fred, Gilberte, Ginette, Harry, Hyacinthe, Ivrine,
    Jean-Yves, Jessy, Josy, Kenny, Loana, Luçay, Maëva, Manuella, Marie-Josée, Marlène, Mérovée, Moana, Murielle, Prisca,
    Raymonde, Rodrigue, Rosange, Ruddy, Sully, Teva, Vaïana, Willy, Yolaine`),
  quebec: list(`
    Alexis, Annie, Ariane, Catherine-Ève, Charles-Olivier, Danielle, Émile-Antoine, Évelyne, France-Line, Frédérick, Ginette-Rose,
    Guylaine, Jacinthe, Jean-Sébastien, Jean-Simon, Johanne, Jocelyn, Josée, Laurie-Anne, Line, Lyne, Marc-André,
    Marie-Ève, Marie-Josée-Anne, Marie-Pier, Maude, Mélissa, Mikaël, Nadine, Normand, Ovila, Pierre-Luc, Pierrette, Rosaire,
    Sarah-Maude, Solange, Stéphan, Sylvette, Tommy, Vicky, Yvan, Yvon, Zacharie`),
  maghreb: list(`
    Abdelkader, Adil, Ahmed, Aïcha, Aïssa, Amel, Amina, Anis, Assia, Badra, Bilal, Brahim, Chafik, Dalila, Djamila, Dounia,
    Driss, Farid, Fatiha, Fatima, Fouad, Ghania, Habib, Hacène, Hakim, Hanane, Hassan, Hayat, Hichem, Houria, Ibtissem,
    Idir, Ilyès, Imane, Ismaël, Kahina, Kamel, Karim, Kenza, Khadija, Lamia, Leïla, Lounès, Malek, Malika, Massinissa,
    Mehdi, Meriem, Mohamed, Mounir, Mourad, Myriam, Nabil, Nacer, Nadia, Naïma, Nawel, Nora, Nordine, Ouarda, Rachid,
    Rania, Rachida, Reda, Rym, Saïd, Salima, Samir, Samira, Sofiane, Souad, Tarek, Tassadit, Wassila, Yacine, Yamina,
    Yasmine, Younès, Yousra, Zineb, Zohra`),
  westAfrica: list(`
    Abdoulaye, Adama, Adjoa, Aïssatou, Akissi, Alassane, Alpha, Amadou, Aminata, Assane, Awa, Bakary, Binta, Boubacar,
    Cheikh, Coumba, Diarra, Dieynaba, Djibril, Fanta, Fatou, Fatoumata, Habibatou, Ibrahima, Idrissa, Issa, Kadiatou,
    Kalidou, Khady, Koffi, Konan, Kouamé, Lamine, Mamadou, Mariama, Mariétou, Maïmouna, Moussa, Ndèye, Oumar, Oumou,
    Ousmane, Penda, Rokhaya, Salimata, Sékou, Seydou, Souleymane, Tidiane, Yacouba, Yaya`),
  centralAfrica: list(`
    Bienvenu, Blaise, Christ-Vie, Dieudonné, Divine, Ephraïm, Espérance, Fidèle, Gloria, Grâce, Honorine, Innocent,
    Josué, Merveille, Natacha, Ornella, Prince, Prosper, Ruth, Théophile, Trésor`),
  indianOcean: list(`
    Andry, Faniry, Haja, Hanta, Hery, Lalao, Mialy, Miora, Naina, Nirina, Rado, Soa, Tiana, Voahangy, Zafy, Zo, Anrafa,
    Faïza, Nassur, Saïndou, Zalifa`),
  asia: list(`
    Anh, Bảo, Chenda, Duy, Hạnh, Hoa, Kim, Lan, Lien, Linh, Mai, Minh, My, Ngoc, Phuong, Quynh, Sokha, Sophal, Thanh, Thu, Trang,
    Tuấn, Vanna, Vinh, Wei, Xuân, Yến, Anjali, Priya, Ravi`),
  southEurope: list(`
    Adelino, Alda, Amália, Armando, Beatriz, Carlos, Carmen, Catarina, Chiara, Conceição, Consuelo, Diogo, Domingos, Dolorès,
    Enzo, Fernanda, Filipa, Gonçalo, Graça, Inês, Isaura, Joana, João, Jorge, José, Luísa, Luigi, Lurdes, Manuel,
    Marisa, Matteo, Nuno, Paloma, Pilar, Ramón, Rosa, Rui, Teresa, Tiago, Vasco`),
  eastEurope: list(`
    Agnieszka, Anouch, Aram, Bogdan, Casimir, Danuta, Ewa, Hasmig, Ioana, Irina, Jadwiga, Kasia, Krystyna, Ladislas, Lev, Ludmila,
    Małgorzata, Mihaela, Nadejda, Nazareth, Oksana, Radu, Stanislas, Tadeusz, Vartan, Wanda, Zbigniew, Zofia`),
  levant: list(`
    Antranik, Ayşe, Cem, Charbel, Deniz, Elif, Emre, Fadi, Georges-Antoine, Hala, Joumana, Maroun, Nadim, Nayla, Rima, Selin,
    Tony, Zeynep`),
} as const

export type Origin = keyof typeof givenNames
