# -S changes the value and nothing else of the file.
project
small_pipeline
file params.yaml <<-'TXT'
	# learning
	lr: 0.1      # per step
	epochs: 3

	model:       # the network
	    units: [64, 128]   # per layer
	    'name': "small"
TXT
commit pipeline
quietly dvc exp run -n x -S lr=0.25 -S model.name=large -S 'model.units=[1, 2]'
run cat params.yaml <<'END'
# learning
lr: 0.25     # per step
epochs: 3

model:       # the network
    units: [1, 2]   # per layer
    'name': large
END
