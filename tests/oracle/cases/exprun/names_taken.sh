# Nothing changed, twice; names that are taken and that are none, told before the params are touched; a new one by force.
deviation exec-refs
deviation line-order
project
small_pipeline
run -q dvc repro
commit p
run dvc exp run -n u1
tick
run dvc exp run -n u2
run dvc exp run -n 'fo^o'
run dvc exp run -n u1 -S lr=0.9
run cat params.yaml
run dvc exp run -n u1 -S lr=0.9 -f
run dvc exp run -n u1 --temp
run dvc exp run --temp -n @
run dvc exp list
