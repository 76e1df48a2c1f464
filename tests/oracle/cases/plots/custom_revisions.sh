# Each revision its colour, in the order in which they were asked for; revisions without rows have none.
plots_history
run -j dvc plots diff HEAD main workspace HEAD~1 -t t --json --targets logs.csv
run -j dvc plots diff HEAD~1 -t t --json --split --targets logs.csv
