import { list } from './list.ts'

export const familyNamesOfFrance = {
  france: list(`
    Abadie, Allard, Amiot, Ancelin, Arnoux, Aubry, Auclair, Bachelet, Barbier, Barrault, Baudry, Bazin, Beauchêne, Bégin, Bellanger,
    Bellec, Bérard, Berthelot, Besnard, Billard, Blanchet, Blondel, Boisson, Bonnefoy, Bonnet, Bordier, Bossard, Bouchard,
    Boulanger, Bourdon, Bourgeois, Boutin, Bouvier, Brault, Brochard, Brossard, Brunet, Buisson, Cadet, Caron, Carpentier, Cauchois,
    Chabert, Chambon, Chapelle, Charpentier, Charrier, Chartier, Châtelain, Chauveau, Chesneau, Chevallier, Clavel, Clerc,
    Cochet, Coignard, Collet, Combes, Cordier, Cornet, Coste, Courtois, Cousin, Crépin, d’Aubigny, d’Herbois, Daguerre, Dauphin,
    de La Faye, de Mareuil, Defrance, Delacroix-Petit, Delahaye, Delattre, Delaunay, Delcourt, Delmas, Descamps, Desjardins,
    Deschamps, Desprez, Devaux, Devos, Didierjean, Doucet, Drouet, Du Chesne, Dubuisson, Duchemin, Dufour, Duhamel, Dumontier,
    Dupuis, Durieux, Dutertre, Duval, Faivre, Faucheux, Favier, Ferrand, Fleury, Fontaine, Forestier, Foucault-Remy, Fournier,
    Fréchet, Gaillard, Garnier, Gaudin, Gauthier, Gérard, Germain, Gilbert, Girardot, Godard-Levis, Gonthier, Grandjean, Granger, Grenier,
    Grosjean, Guérin, Guichard, Guillemot, Guilloux, Guyot, Hamelin, Hébert, Henriot, Hubert, Huet, Jacquemin, Jacquet, Jamet,
    Joubert, Jourdain, Julliard, L’Hermite, L’Huillier, Lachaume, Lacombe, Lafargue, Lambert-Ruiz, Langlois, Larcher, Lavigne,
    Le Comte, Lebrun, Leclerc, Lecoq, Lefèvre, Legendre, Legrand, Lemaire, Lemoine, Lenoir, Lepage, Lesage, Lesueur, Levasseur, Loiseau,
    Lorin, Loyer, Magnier, Maillard, Mallet, Marchand, Maréchal, Marquis, Masson, Mathurin, Maupin, Ménard, Mercier,
    Métayer, Meunier, Millet, Monnier, Montagne, Morandeau, Morel, Mouchet, Moulin, Naudin, Nicolle, Noblet, Olivier-Roux, Ozanne,
    Paillard, Paquet, Parmentier, Pasquier, Péchard, Pelletier-Roy, Perrault, Perrin, Petitjean, Philippon, Picard, Pichon, Pinson,
    Poirier, Pommier, Poncet, Potier, Pouget, Poulain, Prévost, Prud’homme, Quentin-Bault, Rabier, Raimbault, Raynaud, Rebours,
    Regnault, Renaudin, Ricordeau, Rigaud, Robillard, Rocher, Rossignol, Rouault, Rousselet, Royer, Sabatier, Sauvage, Savary,
    Segard, Sellier, Sénéchal, Serre, Simonet, Tellier, Tessier, Thiébaut, Tissot, Touchard, Trouvé, Turpin, Vaillant, Vallée,
    Vanhoutte, Vasseur, Vauthier, Verdier, Vernier, Vidal, Vigneron, Vilain, Voisin, Weber-Colin`),
  brittany: list(`
    Abgrall, Ar Gall, Bihan, Bodénez, Caradec, Cariou, Coatanéa, Cozic, Derrien, Floc’h, Gouérec, Guivarc’h, Guéguen, Hascoët,
    Hélias, Jaouen, Jézéquel, Kerbrat, Kerdoncuff, Kergoat, Kerguelen, Kermarrec, Kerneïs, L’Haridon, L’Hostis, Larvor,
    Le Bihan, Le Bris, Le Dantec, Le Floc’h, Le Gall, Le Goff, Le Guen, Le Meur, Le Scouarnec, Madec, Le Roux, Morvan,
    Nédélec, Penduff, Pennec, Pennaneac’h, Quéméner, Quiniou, Riou, Salaün, Tanguy-Cloarec, Tréguer, Troadec`),
  basque: list(`
    Aguerre, Arrambide, Ascarat, Barnetche, Bidegain, Bidart, Dospital, Duhalde, Echeverria, Elissalde, Errecart, Etchebarne,
    Etchegaray, Etcheverry, Garat, Goyhenetche, Harispe, Haristoy, Hiriart, Ibarboure, Inchauspé, Irigoyen, Jauréguiberry,
    Laborde-Etcheto, Larralde, Mendiburu, Oyhénart, Sallaberry, Urruty`),
  occitania: list(`
    Albouy, Alibert, Andrieu, Arribat, Auriol, Azémar, Barthès, Bonnafous, Bousquet, Cabrol, Calvet, Cambon, Casals, Castagné,
    Cathala, Cazenave, Cros, Dalmau, Delpech, Estève, Fabre, Farré, Galy, Gleizes, Izard, Lacaze, Laffont, Llobet, Maury,
    Mazars, Molinier, Pagès, Pélissier, Peyrusse, Pujol, Puech, Rouquette, Sarda, Soulié, Vayssière, Vilanova`),
  corsica: list(`
    Albertini, Antoni, Bartoli, Casabianca, Casanova, Ceccaldi, Colombani, Emanuelli, Filippi, Franceschini, Giacometti, Grimaldi,
    Leonetti, Luciani, Mattei, Orsini, Ottaviani, Paoli, Pietri, Poggi, Quilichini, Santoni, Susini, Vincensini`),
  alsace: list(`
    Baumann, Bischoff, Burckel, Dietrich, Eberhardt, Fritsch, Goetz, Haberer, Heitz, Hoffmann, Jung, Kastler, Kieffer, Klein,
    Koehler, Kuntz, Lutz, Metzger, Muller, Oberlin, Reeb, Ritter, Schaeffer, Schmitt, Schoettel, Schneider, Spiess, Steinmetz,
    Stoeckel, Uhlrich, Vogel, Walter, Wendling, Wurtz, Zimmermann`),
  overseas: list(`
    Adélaïde, Agathine, Alcindor, Apavou, Bellemare, Boyer-Hoarau, Cadasse, Célestine, Céleur, Clotaire, Damase, Dijoux, Élisabeth-Rose,
    Figuin, Fontoura, Gamess, Grondin, Hoarau, Icaré, Jean-Louis, Jean-Marie, Kichenin, Lauret, Lebon, Marie-Luce, Marie-Sainte,
    Maunier, Nagou, Narayanin, Nativel, Nirennold, Palmiste, Payet, Pitou, Popotte, Ramassamy, Rosemain, Saint-Prix, Sainte-Rose,
    Sinama, Teriierooitera, Tevane, Uranie, Vaïtilingom, Moutoussamy, Zandronis`),
} as const
