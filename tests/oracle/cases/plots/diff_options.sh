# Options that say how all of them are drawn.
plots_history
run -j dvc plots diff --json HEAD v1 -t t -y acc --title T --x-label X --y-label Y --targets logs.csv
run -j dvc plots diff --json --split HEAD v1
run -j dvc plots diff --show-vega HEAD v1 --targets logs.csv
run dvc plots diff --show-vega HEAD v1
run dvc plots diff HEAD v1 -y nosuch --targets logs.csv
run -j dvc plots diff --json HEAD v1 -y nosuch --targets logs.csv
run dvc plots diff HEAD v1 -o elsewhere
