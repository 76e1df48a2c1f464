# What cannot be set is named, and nothing is changed.
project
small_pipeline
file params.yaml <<-'TXT'
	lr: 0.1
	model:
	  learning_rate: 0.1
TXT
commit pipeline
run dvc exp run -S learning_rate=0.5 <<'END'
ERROR: Invalid `--set-param` value: Could not override 'learning_rate'.
hint: did you mean 'model.learning_rate=0.5'?  '+learning_rate=0.5' adds a new key
[exit 255]
END
run dvc exp run -S lr <<'END'
ERROR: Invalid `--set-param` value: 'lr' cannot be parsed: unexpected end
hint: write it as KEY=VALUE
[exit 255]
END
run dvc exp run -S lr=1,2 <<'END'
ERROR: Sweep overrides can't be used without `--queue`
[exit 255]
END
run dvc exp run -S nosuch.yaml:lr=1 <<'END'
ERROR: Invalid `--set-param` value: Could not override 'lr'.
hint: 'nosuch.yaml:+lr=1' adds a new key
[exit 255]
END
run git status --short
