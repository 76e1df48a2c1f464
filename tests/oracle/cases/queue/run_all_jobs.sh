# Several at a time.
deviation failed-run
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q -S lr=0.5,0.6,0.7
run -q dvc exp run --run-all -j 3
sh_run 'dvc exp list --name-only | sort'
sh_run 'dvc queue status | sed -n "s/.* \(q-[0-9]\) .* \([A-Z][a-z]*\)$/\1 \2/p" | sort'
