// LEMON on a graph file (see graph-file.ts): g++ -O3 -march=native lemon.cpp -o lemon; lemon FILE [variant]
// The most units first, then the most points: a pair costs most + 1 - points (above 0, so that nobody is sent twice), staying
// without costs `base`, above all that the pairs can cost. Every variant solves the same problem. Measured: `back` is the quickest,
// up to six times quicker than `plain`, the network one would draw first.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, int64_t>;
using Scaling = lemon::CostScaling<Graph, int, int64_t>;
using Clock = std::chrono::steady_clock;

static std::vector<int32_t> numbersOf(const char *file) {
  FILE *in = std::fopen(file, "rb");
  if (!in) { std::perror(file); std::exit(2); }
  std::fseek(in, 0, SEEK_END);
  std::vector<int32_t> all(std::ftell(in) / 4);
  std::rewind(in);
  if (std::fread(all.data(), 4, all.size(), in) != all.size()) std::exit(2);
  std::fclose(in);
  return all;
}

static double since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

int main(int count, char **words) {
  if (count < 2) return 2;
  const std::string variant = count > 2 ? words[2] : "back";
  const auto is = [&](const char *word) { return variant.find(word) != std::string::npos; };
  const auto all = numbersOf(words[1]);
  const int mentees = all[0], mentors = all[1], edges = all[2];
  const int32_t *capacity = &all[4], *start = capacity + mentors, *mentor = start + mentees + 1, *points = mentor + edges;
  int64_t most = 0;
  for (int e = 0; e < edges; e++) most = std::max<int64_t>(most, points[e]);
  const int64_t base = (mentees + 1) * (most + 1);

  // transport: a mentor takes up to their capacity, one more node takes those who stay without (inequalities on the demands).
  // sink: mentors and bypasses lead to one sink that takes all (equalities). back: transport from mentors to mentees.
  // plain: sink with the costs that the objective suggests, -(base + points) for a pair and 0 for a bypass.
  const auto building = Clock::now();
  const bool plain = is("plain"), sink = plain || is("sink"), back = is("back");
  Graph graph;
  graph.reserveNode(mentees + mentors + 1);
  graph.reserveArc(edges + mentees + (sink ? mentors : 0));
  for (int n = 0; n < mentees + mentors + 1; n++) graph.addNode();
  const auto node = [&](int n) { return graph.nodeFromId(n); };
  const int last = mentees + mentors;
  const auto arc = [&](int from, int to) { back ? graph.addArc(node(to), node(from)) : graph.addArc(node(from), node(to)); };
  for (int i = 0; i < mentees; i++)
    for (int e = start[i]; e < start[i + 1]; e++) arc(i, mentees + mentor[e]);
  for (int i = 0; i < mentees; i++) arc(i, last);
  if (sink) for (int j = 0; j < mentors; j++) arc(mentees + j, last);
  Graph::ArcMap<int64_t> cost(graph, 0);
  Graph::ArcMap<int> upper(graph, 1);
  Graph::NodeMap<int> supply(graph, 0);
  for (int e = 0; e < edges; e++) cost[graph.arcFromId(e)] = plain ? -(base + points[e]) : most + 1 - points[e];
  for (int i = 0; i < mentees; i++) cost[graph.arcFromId(edges + i)] = plain ? 0 : base;
  for (int i = 0; i < mentees; i++) supply[node(i)] = back ? -1 : 1;
  for (int j = 0; j < mentors; j++)
    if (sink) upper[graph.arcFromId(edges + mentees + j)] = capacity[j];
    else supply[node(mentees + j)] = back ? capacity[j] : -capacity[j];
  supply[node(last)] = back ? mentees : -mentees;

  double build, seconds;
  int64_t matched = 0, total = 0;
  const auto solve = [&](auto &solver, auto run) {
    solver.upperMap(upper).costMap(cost).supplyMap(supply);
    build = since(building);
    const auto began = Clock::now();
    if (run() != solver.OPTIMAL) std::exit(1);
    seconds = since(began);
    for (int e = 0; e < edges; e++)
      if (solver.flow(graph.arcFromId(e)) > 0) { matched++; total += points[e]; }
  };
  if (is("scaling")) {
    Scaling solver(graph);
    solve(solver, [&] { return solver.run(); });
  } else {
    Simplex solver(graph, !is("unmixed"));
    if (back) solver.supplyType(Simplex::LEQ);
    solve(solver, [&] { return solver.run(is("altering") ? Simplex::ALTERING_LIST : Simplex::BLOCK_SEARCH); });
  }
  std::printf("{\"seconds\":%.6f,\"build\":%.6f,\"cardinality\":%lld,\"points\":%lld}\n", seconds, build,
              static_cast<long long>(matched), static_cast<long long>(total));
}
