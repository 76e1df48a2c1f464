# TOML keeps its comments, its layout and the spelling of all that was not set.
project
file p.toml <<-'TXT'
	# training
	lr   = 1e-3   # the rate
	name = 'adam'
	big  = 0xFF_FF

	[model] # all of it
	layers = [ 64, # first
	  32 ]
	opt = { beta = 0.9, nesterov = true }
TXT
file dvc.yaml <<-'TXT'
	stages:
	  show:
	    cmd: cp p.toml out
	    params:
	    - p.toml: [lr]
	    outs: [out]
TXT
commit pipeline
quietly dvc exp run -S p.toml:lr=0.5 -S p.toml:name=sgd -S p.toml:model.layers.1=16 -S p.toml:+model.opt.decay=0.1 -S p.toml:+data.path=d
run cat out <<'END'
# training
lr   = 0.5   # the rate
name = 'sgd'
big  = 0xFF_FF

[model] # all of it
layers = [ 64, # first
  16 ]
opt = { beta = 0.9, nesterov = true, decay = 0.1 }

[data]
path = "d"
END
quietly dvc exp run -S p.toml:~name -S p.toml:~data -S p.toml:~model.opt.beta
run cat p.toml <<'END'
# training
lr   = 0.5   # the rate
big  = 0xFF_FF

[model] # all of it
layers = [ 64, # first
  16 ]
opt = { nesterov = true, decay = 0.1 }
END
run dvc exp run -S p.toml:lr=null <<'END'
ERROR: cannot change 'p.toml': TOML has no null
[exit 255]
END
