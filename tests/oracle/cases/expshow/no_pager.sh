# Fitted to so many columns.
deviation group-order
project
three_experiments
run dvc exp show --no-pager
for n in 20 40 60 80 120 200; do
    COLUMNS=$n
    export COLUMNS
    run dvc exp show --no-pager
done
run dvc exp show --no-pager --md
run dvc exp show --no-pager --csv
