# Which of several errors is told: of the syntax of -S, of the name, of what -S cannot change, of the target.
deviation exec-refs
project
tiny_pipeline
commit base
run dvc exp run -q -n taken -S lr=1
git checkout -q .
for how in '' --temp --queue; do
    run -h dvc exp run $how -n taken -S nope=1 nosuch
    run -h dvc exp run $how -n taken -S lr=2 nosuch
    run -h dvc exp run $how -n in/valid -S +lr=1
    run -h dvc exp run $how -n free -S nope=1 nosuch
    run -q dvc exp run $how -n taken -S 'lr=2=3' nosuch
done
run -h dvc exp run -n in/valid -S lr=1,2 nosuch
run -h dvc exp run --queue -n in/valid -S lr=1,2 nosuch
