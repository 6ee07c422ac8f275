import { list } from './list.ts'

export const familyNamesOfTheWorld = {
  quebec: list(`
    Arsenault, Beauchemin, Beaulieu, Bélanger, Bergeron, Bilodeau, Boisvert, Boivin, Bolduc, Bouffard, Brisebois, Castonguay, Champagne,
    Charlebois, Cloutier, Côté, Couillard, Courtemanche, Cyr, Desrosiers, Dionne, Drolet, Dubé, Dufresne, Falardeau, Fortier,
    Gagné, Gagnon, Gélinas, Gendron, Guay, Hamel, Jutras, L’Écuyer, L’Italien, Labelle, Lachance, Laflamme, Lalonde,
    Lamontagne, Landry, Lapointe, Larivière, Lavallée, Lavoie, Léveillé, Maheux, Marcotte, Nadeau, Ouellet, Pageau,
    Paquin, Parenteau, Pellerin, Pépin, Plamondon, Poulin, Rivard, Robitaille, Saint-Onge, St-Amour, St-Pierre, Tardif, Thériault,
    Therrien, Tremblay, Turcotte, Vachon, Vaillancourt, Veilleux, Vézina, Vigneault-Roy`),
  maghreb: list(`
    Abbas, Abdelli, Achour, Aït Ahmed, Aït Kaci, Aouad, Arab, Azzouz, Bakkali, Belaïd, Belkacem, Ben Amar, Ben Salah, Benali,
    Benchekroun, Benhaddou, Bensaïd, Bouazza, Bouchareb-Lamy, Boudjema, Bougherara, Boukhalfa, Bouzid, Chérif, Daoudi, Djebbar,
    El Amrani, El Fassi, El Idrissi, El Mansouri, Ferhat, Gharbi, Guermah, Haddad, Hamidi, Hamouche, Idir, Jaziri, Kaci, Kebir,
    Khelifi, Lahlou, Mahfoud, Mansour, Meziane, Mezouar, Mokrani, Naceri, Ouali, Ould Slimane, Oussedik, Rahmani,
    Saadi, Sahraoui, Sebti, Slimani, Taïbi, Tazi, Toumi, Trabelsi, Yahiaoui, Zerrouki, Ziani`),
  westAfrica: list(`
    Agbodjan, Adjovi, Aka, Amoussou, Bâ, Bah, Baldé, Bamba, Barry, Camara, Cissé, Coulibaly, d’Almeida, Diatta, Diabaté, Diakité,
    Diallo, Diarra, Dieng, Diop, Diouf, Dossou, Fall, Faye, Fofana, Gaye, Gbaguidi, Guèye, Hounkpatin, Kaboré, Kane, Keïta, Kone,
    Konaté, Kouadio, Kouyaté, Kpodar, Lô, Mbaye, N’Diaye, N’Dour, N’Guessan, Niang, Ouattara, Ouédraogo, Sagna, Sakho, Sall, Sanogo,
    Sarr, Sawadogo, Seck, Sidibé, Sissoko, Sow, Sy, Sylla, Thiam, Touré, Traoré, Wade, Yao, Zongo`),
  centralAfrica: list(`
    Abena, Atangana, Bemba-Lutete, Biyong, Ekambi, Essomba, Ilunga, Kabongo, Kalonji, Kasongo, Loemba, Mabiala, Makaya, Mbemba, Mboumba,
    Mouanda, Moukoko, Mukendi, Ndong, Ngoma, Ngo Bassong, Nkoulou, Nzé, Obame, Ondoa, Owona, Tchicaya, Tchoupé`),
  indianOcean: list(`
    Abdou, Ahamada, Andriamanana, Andrianarisoa, Bacar, Boinali, Houmadi, Madi, M’Changama, Rabe, Rabemananjara, Rajaonah,
    Rakotoarisoa, Rakotomalala, Ramanantsoa, Randrianasolo, Rasoanaivo, Ravelojaona, Razafindrakoto, Soilihi`),
  asia: list(`
    Bùi, Chau, Chhim, Đặng, Đỗ, Duong, Hoang, Huynh, Keo, Lâm, Lê, Lương, Ly, Ngô, Nguyễn, Nguyen, Phạm, Phan, Prak, Sok, Tang, Thao,
    Trần, Trinh, Truong, Vang, Vo, Vũ, Wang, Xiong, Yang, Chettiar, Naïdou, Sivapragasam`),
  southEurope: list(`
    Afonso, Almeida, Alves, Antunes, Bartolomeu, Bianchi, Cabral, Cardoso, Carvalho, Castellano, Coelho, Colombo-Riva, Conti, Correia,
    da Cunha, da Silva, de Oliveira, De Santis, Di Marco, dos Reis, dos Santos, Esteves, Fernandes, Ferreira, Gallo, García, Giordano,
    Gomes, Gonçalves, Hernández, Leite, Lombardi, Lopes, Magalhães, Marques, Martínez, Moreira, Neves, Núñez, Pereira, Pinheiro,
    Ramos, Ribeiro, Rinaldi, Rodrigues, Romero, Rossi, Sánchez-Vidal, Sequeira, Teixeira, Vieira`),
  eastEurope: list(`
    Bielski, Boyadjian, Czarnecki, Dąbrowski, Garabedian, Ionescu, Jankowiak, Kaczmarek, Kowalczyk, Kowalski, Kozak, Krawczyk,
    Lewandowska-Petit, Majewski, Manoukian, Marciniak, Nowacki, Nowak, Olszewski, Papazian, Pawlak, Petrović, Popescu, Sarkissian,
    Szymański, Tchobanian, Wawrzyniak, Wiśniewski, Wojciechowski, Zielińska`),
  levant: list(`
    Abi Nader, Arslan, Aydın, Bou Khalil, Chalhoub, Çelik, Demir, El Khoury, Frangié-Roche, Ghanem, Haddad-Saliba, Kaya, Khoury, Özdemir, Rizk,
    Şahin, Sfeir, Tabet, Yıldız`),
} as const
