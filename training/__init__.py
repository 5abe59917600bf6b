"""How the shipped model is made: made-up references, training, calibration."""
