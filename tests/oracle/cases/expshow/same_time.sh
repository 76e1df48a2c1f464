# Experiments of the same second: by the names of their commits, in each run the same.
project
three_experiments
minutes=10
for n in 11 12 13; do
    minutes=10
    sed -i "s/lr: .*/lr: 0.$n/" params.yaml
    experiment same-$n
done
run dvc exp show --csv
run dvc exp show --csv --sort-by lr
run dvc exp show --csv --sort-by n --sort-order desc
