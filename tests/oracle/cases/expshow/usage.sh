# Formats that exclude each other, orders and options that are none.
project
three_experiments
run dvc exp show --json --csv
run -q dvc exp show --csv --md
run -q dvc exp show --sort-order up
run -q dvc exp show --nosuch
run -q dvc exp show extra
run dvc exp show --csv --sort-order desc
run -q dvc exp show --precision x
