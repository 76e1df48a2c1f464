# A sweep is run: each has its values.
deviation failed-run
deviation line-order
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n p -S lr=0.5,0.6 -S n=1,2
run -q dvc exp run --run-all
sh_run 'dvc exp show --csv | cut -d, -f1,7- | sort'
